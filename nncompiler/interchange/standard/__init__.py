"""Rows of ONNX's own operators, one file per family; `table` puts them together."""
