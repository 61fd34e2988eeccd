/* golden_tracer: raises signals before chosen instructions of an unmodified CPython 3.6.
 *
 * A trace function in C hears of each new line. oracle.py gives every instruction of a program a line of its own, so
 * it hears of each instruction, after the poll that precedes it and before it runs. raise() trips the signal then and
 * there; the handler runs where the interpreter looks next. Only code objects of the program's file count.
 */
#include <Python.h>
#include <frameobject.h>
#include <signal.h>

#define MAX_POINTS 4

typedef struct {
    int signum;
    PyObject *name; /* co_name */
    long k;         /* the k-th instruction, from 0 */
    long count;
    int raised;
} Point;

static Point points[MAX_POINTS];
static int point_count;
static PyObject *program;     /* co_filename of what counts */
static PyObject *generators;  /* keeps each generator alive: what dropping one does is no matter of signals */
static PyObject *steps;       /* (frame's address, event, code, f_lasti) of every event, or NULL */

static int trace(PyObject *self, PyFrameObject *f, int what, PyObject *arg)
{
    if (PyUnicode_Compare(f->f_code->co_filename, program) != 0) return 0;
    if (what == PyTrace_CALL && f->f_gen != NULL && PyList_Append(generators, f->f_gen) < 0) return -1;
    if (steps != NULL) {
        PyObject *step = Py_BuildValue("(niOi)", (Py_ssize_t)f, what, f->f_code, f->f_lasti);
        if (step == NULL || PyList_Append(steps, step) < 0) return -1;
        Py_DECREF(step);
    }
    if (what != PyTrace_LINE) return 0;
    for (int i = 0; i < point_count; i++) {
        Point *point = &points[i];
        if (PyUnicode_Compare(f->f_code->co_name, point->name) != 0 || point->count++ != point->k) continue;
        point->raised = 1;
        raise(point->signum);
    }
    return 0;
}

/* arm(program, [(signum, name, k)], steps or None) */
static PyObject *arm(PyObject *self, PyObject *args)
{
    PyObject *file, *list, *record;
    if (!PyArg_ParseTuple(args, "UO!O", &file, &PyList_Type, &list, &record)) return NULL;
    point_count = (int)PyList_GET_SIZE(list);
    if (point_count > MAX_POINTS) return PyErr_Format(PyExc_ValueError, "at most %d points", MAX_POINTS);
    for (int i = 0; i < point_count; i++) {
        Point point = {0};
        if (!PyArg_ParseTuple(PyList_GET_ITEM(list, i), "iUl", &point.signum, &point.name, &point.k)) return NULL;
        Py_INCREF(point.name); /* kept for good: there are few names */
        points[i] = point;
    }
    Py_INCREF(file);
    Py_XSETREF(program, file);
    Py_XSETREF(generators, PyList_New(0));
    if (record != Py_None) Py_INCREF(record);
    Py_XSETREF(steps, record == Py_None ? NULL : record);
    PyEval_SetTrace(trace, NULL);
    Py_RETURN_NONE;
}

/* disarm() -> (instructions counted by the first point, signals raised) */
static PyObject *disarm(PyObject *self, PyObject *args)
{
    PyEval_SetTrace(NULL, NULL);
    Py_CLEAR(steps);
    int raised = 0;
    for (int i = 0; i < point_count; i++) raised += points[i].raised;
    return Py_BuildValue("(li)", point_count > 0 ? points[0].count : 0, raised);
}

static PyMethodDef methods[] = {
    {"arm", arm, METH_VARARGS, NULL}, {"disarm", disarm, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL},
};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "golden_tracer", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_golden_tracer(void)
{
    return PyModule_Create(&module);
}
