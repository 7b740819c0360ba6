"""Recurrent layers and linear attention."""
