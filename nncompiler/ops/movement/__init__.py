"""Operators that only move elements; they are exact."""
