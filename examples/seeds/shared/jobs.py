"""The job list of job_list_broken.py and job_list_fixed.py. As in the lecture it is a pretended one, made of lines."""
import os

from shared.stage import say

names = {}


def name(pid):
    """Jobs are counted, as pids are different each time."""
    return names.setdefault(pid, len(names) + 1)


def reap_processes(signum, frame):
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            break
        if pid == 0:
            break
        say('Job', name(pid), 'removed from job list.')


def add_job(pid):
    say('Job', name(pid), 'added to job list.')


def added_before_removed(said):
    return all(said.index('Job %d added to job list.' % job) < said.index('Job %d removed from job list.' % job)
               for job in names.values())
