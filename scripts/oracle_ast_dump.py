# Run by the oracle, python3.6, from scripts/same_ast.ts and the grammar's tests:
# reads one JSON request a line, {"path": ...} or {"source": ..., "mode": ...,
# "filename": ..., "flags": ...}; answers with one JSON line each, {"dump": ...} or
# {"error": [type, msg, lineno, offset, text]}.
import ast
import json
import sys
import warnings

warnings.simplefilter('ignore')
sys.setrecursionlimit(20000)


def answer(request):
    if 'path' in request:
        filename = request['path']
        with open(filename, 'rb') as f:
            source = f.read()
        filename = request.get('filename', '<file>')
    else:
        source = request['source']
        if 'bytes' in request:
            source = source.encode('latin-1')
        filename = request.get('filename', '<string>')
    flags = ast.PyCF_ONLY_AST | request.get('flags', 0)
    try:
        tree = compile(source, filename, request.get('mode', 'exec'), flags, dont_inherit=True)
    except SyntaxError as e:
        return {'error': [type(e).__name__, e.msg, e.lineno, e.offset, e.text]}
    except (ValueError, MemoryError, RecursionError, OverflowError) as e:
        return {'error': [type(e).__name__, str(e), None, None, None]}
    return {'dump': ast.dump(tree, include_attributes=True)}


for line in sys.stdin:
    reply = json.dumps(answer(json.loads(line)))
    sys.stdout.write(reply + '\n')
    sys.stdout.flush()
