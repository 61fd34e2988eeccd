// Every built-in type, made ready in order: a base before what is derived from it.
// Importing this file is what PyType_Ready for all static types is in CPython.

import './objects/type.js';
import './objects/object.js';
import './objects/singletons.js';
import './objects/descr_types.js';
import './objects/type_new.js';
import './objects/super.js';
import './objects/exceptions.js';
import './objects/traceback.js';
import './objects/int.js';
import './objects/bool.js';
import './objects/float.js';
import './objects/complex.js';
import './objects/str.js';
import './objects/bytes.js';
import './objects/bytearray.js';
import './objects/memoryview.js';
import './objects/list.js';
import './objects/tuple.js';
import './objects/dict.js';
import './objects/set.js';
import './objects/range.js';
import './objects/slice.js';
import './objects/iterators.js';
import './objects/module.js';
import './objects/code.js';
import './objects/frame.js';
import './objects/function.js';
import './objects/generator.js';
import './objects/async_gen.js';
import './objects/reduce.js';
