"""Resampling, regions and boxes of images."""
