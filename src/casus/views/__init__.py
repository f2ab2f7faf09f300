"""Views show readings and answers. They compute nothing that the Python API could not give."""
