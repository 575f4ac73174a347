"""Pictures: what of a file is published, how large it is shown, and its smaller sizes. Only `decoding` uses Pillow."""
