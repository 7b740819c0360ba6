"""Reading, writing and selecting at computed positions."""
