"""Insertion into sorted sequences; the native module _bisect has it all."""

from _bisect import *
