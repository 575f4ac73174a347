"""Changes content files so that names and addresses stay true: moves and withdrawals."""
