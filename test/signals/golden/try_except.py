# try/except: which clause, as a name, else, reraise, chaining with and without a cause.

def clauses(error):
    try:
        raise error
    except KeyError:
        return 'key'
    except (ValueError, TypeError) as e:
        return e.args
    except:
        return 'bare'


def no_error():
    try:
        x = 1
    except ValueError:
        x = 2
    else:
        x += 2
    return x


def reraises():
    try:
        try:
            1 // 0
        except ZeroDivisionError:
            out('again')
            raise
    except ArithmeticError as e:
        return type(e).__name__


def chained():
    try:
        try:
            {}['x']
        except KeyError as e:
            raise ValueError('v') from e
    except ValueError as e:
        return e.__cause__.args


def implicit():
    try:
        try:
            int('x')
        except ValueError:
            undefined
    except NameError as e:
        return type(e.__context__).__name__


def hidden():
    try:
        try:
            [][0]
        except IndexError:
            raise OSError(5) from None
    except OSError as e:
        return e.__suppress_context__


def unbound():
    try:
        del missing
    except UnboundLocalError:
        out('unbound')
        missing = 1
    try:
        none.there
    except NameError as e:
        none = e
    return type(none).__name__


a = clauses(KeyError(1)), clauses(TypeError('t')), clauses(OSError)
b = no_error(), reraises(), chained(), implicit(), hidden(), unbound()
