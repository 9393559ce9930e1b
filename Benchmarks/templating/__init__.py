"""Selari's template engine beside the real Jinja2."""
