"""Reasoning: answers from treaties in force and declared commitments, each with its grounds. It never reads text."""
