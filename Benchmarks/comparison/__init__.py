"""Measures Selari, Hugo and the floor side by side, on one corpus, in one run."""
