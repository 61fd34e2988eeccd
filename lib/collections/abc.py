"""Abstract base classes of the collections; they live in _collections_abc."""

from _collections_abc import *
from _collections_abc import __all__
