// glibc's libm: V8's Math differs from it in the last digit, and CPython's results are glibc's.

#pragma once

#include <math.h>

#include "napi_call.h"

template <double (*function)(double)>
double unary(double x) {
  return function(x);
}

template <double (*function)(double, double)>
double binary(double x, double y) {
  return function(x, y);
}

inline double native_lgamma(double x) {
  int sign;
  return lgamma_r(x, &sign);  // lgamma() stores the sign in a global
}

inline double native_ldexp(double x, int exponent) { return ldexp(x, exponent); }

inline double native_frexp(double x, Ints exponent) { return frexp(x, exponent.data); }

inline double native_modf(double x, Doubles integral) { return modf(x, integral.data); }
