"""What several tests need: building a site, serving it strictly, walking it, hostile content."""
