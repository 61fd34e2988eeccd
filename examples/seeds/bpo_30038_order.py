"""What a signal does on its way, in order: the flags are set before the wakeup byte is written.

bpo-30038. A main thread that sleeps in select() on the wakeup fd is woken by the byte. If it then
finds no flag set it sleeps again, and the signal waits for the next one. `minipy --trace-signals`
writes each step down; here without the times.
"""
import re
import subprocess
import sys

import minipy  # CPython has no --trace-signals

PROGRAM = '''
import os, select, signal
reader, writer = os.pipe()
os.set_blocking(writer, False)
signal.set_wakeup_fd(writer)
signal.signal(signal.SIGUSR1, lambda signum, frame: None)
os.kill(os.getpid(), signal.SIGUSR1)
select.select([reader], [], [])
'''

command = [sys.executable, '--trace-signals', '-c', PROGRAM]
trace = subprocess.run(command, stderr=subprocess.PIPE, check=True).stderr.decode()
for thread, step in re.findall(r'^signals: \S+ (\w+) +(.*)$', trace, re.M):
    if thread == 'persona':
        print(step)
