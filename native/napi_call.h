// Plain C++ functions as JavaScript functions: `Export<f>` reads the arguments by f's parameter types and turns its
// result into a value. TypeScript has checked the arguments; a wrong one is our bug and reads as 0 or empty.

#pragma once

#define NAPI_VERSION 8
#include <node_api.h>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "signal_state.h"

// What a JavaScript thread has of the addon: instance data of its environment.
struct Env {
  napi_env env;
  // The words that this thread's blocking calls look at; nullptr before attach().
  SignalState* state = nullptr;
};

// Views of typed arrays, valid during the call.
struct Bytes {
  uint8_t* data;
  size_t length;
};
struct Ints {
  int32_t* data;
  size_t length;
};
struct Doubles {
  double* data;
  size_t length;
};

struct Longs {
  int64_t* data;
  size_t length;
};
using Views = std::vector<Bytes>;

// A string as UTF-8, or the bytes of a Uint8Array.
using Text = std::string;
using Texts = std::vector<std::string>;

// A result of type `Value` is passed on as it is.
struct Value {
  napi_value value;
};

// A result of -errno or a string.
struct TextOrErrno {
  std::string text;
  int error;
};

// 64 signals as a bigint.
struct MaskArgument {
  uint64_t bits;
};

template <typename View>
View view_of(napi_env env, napi_value value) {
  napi_typedarray_type type;
  size_t length = 0, offset;
  void* data = nullptr;
  napi_value buffer;
  napi_get_typedarray_info(env, value, &type, &length, &data, &buffer, &offset);
  return {static_cast<decltype(View::data)>(data), length};
}

template <typename T>
struct From;

template <>
struct From<int> {
  static int js(napi_env env, napi_value value) {
    int32_t result = 0;
    napi_get_value_int32(env, value, &result);
    return result;
  }
};
template <>
struct From<unsigned> {
  static unsigned js(napi_env env, napi_value value) {
    uint32_t result = 0;
    napi_get_value_uint32(env, value, &result);
    return result;
  }
};
template <>
struct From<int64_t> {
  static int64_t js(napi_env env, napi_value value) {
    int64_t result = 0;
    napi_get_value_int64(env, value, &result);
    return result;
  }
};
template <>
struct From<double> {
  static double js(napi_env env, napi_value value) {
    double result = 0;
    napi_get_value_double(env, value, &result);
    return result;
  }
};
template <>
struct From<bool> {
  static bool js(napi_env env, napi_value value) {
    bool result = false;
    napi_get_value_bool(env, value, &result);
    return result;
  }
};
template <>
struct From<MaskArgument> {
  static MaskArgument js(napi_env env, napi_value value) {
    uint64_t bits = 0;
    bool lossless;
    napi_get_value_bigint_uint64(env, value, &bits, &lossless);
    return {bits};
  }
};
template <>
struct From<Bytes> {
  static Bytes js(napi_env env, napi_value value) { return view_of<Bytes>(env, value); }
};
template <>
struct From<Ints> {
  static Ints js(napi_env env, napi_value value) { return view_of<Ints>(env, value); }
};
template <>
struct From<Doubles> {
  static Doubles js(napi_env env, napi_value value) { return view_of<Doubles>(env, value); }
};
template <>
struct From<Longs> {
  static Longs js(napi_env env, napi_value value) { return view_of<Longs>(env, value); }
};
template <>
struct From<Text> {
  static Text js(napi_env env, napi_value value) {
    bool is_bytes = false;
    napi_is_typedarray(env, value, &is_bytes);
    if (is_bytes) {
      const Bytes bytes = view_of<Bytes>(env, value);
      return Text(reinterpret_cast<const char*>(bytes.data), bytes.length);
    }
    size_t length = 0;
    napi_get_value_string_utf8(env, value, nullptr, 0, &length);
    Text text(length, '\0');
    napi_get_value_string_utf8(env, value, text.data(), length + 1, &length);
    return text;
  }
};
template <typename T>
struct From<std::optional<T>> {
  static std::optional<T> js(napi_env env, napi_value value) {
    napi_valuetype type = napi_undefined;
    napi_typeof(env, value, &type);
    if (type == napi_null || type == napi_undefined) return std::nullopt;
    return From<T>::js(env, value);
  }
};
template <typename T>
struct From<std::vector<T>> {
  static std::vector<T> js(napi_env env, napi_value value) {
    uint32_t length = 0;
    napi_get_array_length(env, value, &length);
    std::vector<T> all;
    for (uint32_t i = 0; i < length; i++) {
      napi_value element;
      napi_get_element(env, value, i, &element);
      all.push_back(From<T>::js(env, element));
    }
    return all;
  }
};
template <>
struct From<Value> {
  static Value js(napi_env, napi_value value) { return {value}; }
};

inline napi_value to_js(napi_env env, int number) {
  napi_value value;
  napi_create_int32(env, number, &value);
  return value;
}
inline napi_value to_js(napi_env env, unsigned number) {
  napi_value value;
  napi_create_uint32(env, number, &value);
  return value;
}
inline napi_value to_js(napi_env env, int64_t number) {
  napi_value value;
  napi_create_int64(env, number, &value);
  return value;
}
inline napi_value to_js(napi_env env, double number) {
  napi_value value;
  napi_create_double(env, number, &value);
  return value;
}
inline napi_value to_js(napi_env env, bool boolean) {
  napi_value value;
  napi_get_boolean(env, boolean, &value);
  return value;
}
inline napi_value to_js(napi_env env, const std::string& text) {
  napi_value value;
  napi_create_string_utf8(env, text.data(), text.size(), &value);
  return value;
}
inline napi_value to_js(napi_env env, const TextOrErrno& result) {
  return result.error != 0 ? to_js(env, -result.error) : to_js(env, result.text);
}
inline napi_value to_js(napi_env env, MaskArgument mask) {
  napi_value value;
  napi_create_bigint_uint64(env, mask.bits, &value);
  return value;
}
inline napi_value to_js(napi_env, Value value) { return value.value; }
inline napi_value to_js(napi_env env, const std::vector<int>& numbers) {
  napi_value array;
  napi_create_array_with_length(env, numbers.size(), &array);
  for (uint32_t i = 0; i < numbers.size(); i++) napi_set_element(env, array, i, to_js(env, numbers[i]));
  return array;
}

inline Env& env_data(napi_env env) {
  void* data = nullptr;
  napi_get_instance_data(env, &data);
  return *static_cast<Env*>(data);
}

template <typename R, typename... A, typename F, std::size_t... I>
napi_value call_with(napi_env env, F function, [[maybe_unused]] const napi_value* argv, std::index_sequence<I...>) {
  if constexpr (std::is_void_v<R>) {
    function(From<A>::js(env, argv[I])...);
    napi_value undefined;
    napi_get_undefined(env, &undefined);
    return undefined;
  } else {
    return to_js(env, function(From<A>::js(env, argv[I])...));
  }
}

// Which arguments JavaScript gives: all parameters but a leading Env&.
template <typename F>
struct Signature;
template <typename R, typename... A>
struct Signature<R (*)(A...)> {
  static constexpr size_t arity = sizeof...(A);
  template <auto function>
  static napi_value call(napi_env env, const napi_value* argv) {
    return call_with<R, std::decay_t<A>...>(env, function, argv, std::index_sequence_for<A...>());
  }
};
template <typename R, typename... A>
struct Signature<R (*)(Env&, A...)> {
  static constexpr size_t arity = sizeof...(A);
  template <auto function>
  static napi_value call(napi_env env, const napi_value* argv) {
    Env& data = env_data(env);
    const auto bound = [&data](A... arguments) { return function(data, arguments...); };
    return call_with<R, std::decay_t<A>...>(env, bound, argv, std::index_sequence_for<A...>());
  }
};
template <typename R, typename... A>
struct Signature<R (*)(A...) noexcept> : Signature<R (*)(A...)> {};

template <auto function>
napi_value Export(napi_env env, napi_callback_info info) {
  using S = Signature<decltype(function)>;
  size_t count = S::arity;
  napi_value argv[S::arity + 1];  // + 1: an array of none is not C++
  napi_get_cb_info(env, info, &count, argv, nullptr, nullptr);
  return S::template call<function>(env, argv);
}
