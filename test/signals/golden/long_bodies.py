# Bodies of more than 255 bytes: jumps and blocks with an EXTENDED_ARG before them.

class Manager:
    def __enter__(self):
        return 1

    def __exit__(self, *args):
        out('exit')


def long_try(x):
    try:
        v0 = x + 1000
        v1 = x + 1001
        v2 = x + 1002
        v3 = x + 1003
        v4 = x + 1004
        v5 = x + 1005
        v6 = x + 1006
        v7 = x + 1007
        v8 = x + 1008
        v9 = x + 1009
        v10 = x + 1010
        v11 = x + 1011
        v12 = x + 1012
        v13 = x + 1013
        v14 = x + 1014
        v15 = x + 1015
        v16 = x + 1016
        v17 = x + 1017
        v18 = x + 1018
        v19 = x + 1019
        v20 = x + 1020
        v21 = x + 1021
        v22 = x + 1022
        v23 = x + 1023
        v24 = x + 1024
        v25 = x + 1025
        v26 = x + 1026
        v27 = x + 1027
        v28 = x + 1028
        v29 = x + 1029
        v30 = x + 1030
        v31 = x + 1031
        v32 = x + 1032
        v33 = x + 1033
        v34 = x + 1034
        v35 = x + 1035
        v36 = x + 1036
        v37 = x + 1037
        v38 = x + 1038
        v39 = x + 1039
        v40 = x + 1040
        v41 = x + 1041
        v42 = x + 1042
        v43 = x + 1043
    finally:
        out('finally')


def long_with(x):
    with Manager() as m:
        v0 = x + 1000
        v1 = x + 1001
        v2 = x + 1002
        v3 = x + 1003
        v4 = x + 1004
        v5 = x + 1005
        v6 = x + 1006
        v7 = x + 1007
        v8 = x + 1008
        v9 = x + 1009
        v10 = x + 1010
        v11 = x + 1011
        v12 = x + 1012
        v13 = x + 1013
        v14 = x + 1014
        v15 = x + 1015
        v16 = x + 1016
        v17 = x + 1017
        v18 = x + 1018
        v19 = x + 1019
        v20 = x + 1020
        v21 = x + 1021
        v22 = x + 1022
        v23 = x + 1023
        v24 = x + 1024
        v25 = x + 1025
        v26 = x + 1026
        v27 = x + 1027
        v28 = x + 1028
        v29 = x + 1029
        v30 = x + 1030
        v31 = x + 1031
        v32 = x + 1032
        v33 = x + 1033
        v34 = x + 1034
        v35 = x + 1035
        v36 = x + 1036
        v37 = x + 1037
        v38 = x + 1038
        v39 = x + 1039
        v40 = x + 1040
        v41 = x + 1041
        v42 = x + 1042
        v43 = x + 1043
    return m


def long_loop(x):
    for i in (1,):
        v0 = x + 1000
        v1 = x + 1001
        v2 = x + 1002
        v3 = x + 1003
        v4 = x + 1004
        v5 = x + 1005
        v6 = x + 1006
        v7 = x + 1007
        v8 = x + 1008
        v9 = x + 1009
        v10 = x + 1010
        v11 = x + 1011
        v12 = x + 1012
        v13 = x + 1013
        v14 = x + 1014
        v15 = x + 1015
        v16 = x + 1016
        v17 = x + 1017
        v18 = x + 1018
        v19 = x + 1019
        v20 = x + 1020
        v21 = x + 1021
        v22 = x + 1022
        v23 = x + 1023
        v24 = x + 1024
        v25 = x + 1025
        v26 = x + 1026
        v27 = x + 1027
        v28 = x + 1028
        v29 = x + 1029
        v30 = x + 1030
        v31 = x + 1031
        v32 = x + 1032
        v33 = x + 1033
        v34 = x + 1034
        v35 = x + 1035
        v36 = x + 1036
        v37 = x + 1037
        v38 = x + 1038
        v39 = x + 1039
        v40 = x + 1040
        v41 = x + 1041
        v42 = x + 1042
        v43 = x + 1043
        if x:
            continue
    return i


long_try(1)
a = long_with(1)
b = long_loop(1)
