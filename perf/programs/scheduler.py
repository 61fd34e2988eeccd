# An operating system in small: tasks with priorities pass packets to each other. Methods, attributes, linked lists and
# many small classes, after the idea of the Richards benchmark. SIZE is the number of turns of the idle task.
import sys

WAITING, READY, HELD = 1, 2, 4
WORKER, HANDLER, DEVICE_A, DEVICE_B = range(1, 5)


class Packet:
    def __init__(self, kind, owner):
        self.kind = kind
        self.owner = owner
        self.position = 0
        self.data = [0, 0, 0, 0]
        self.link = None


class Queue:
    """A singly linked list of packets with both ends known."""

    def __init__(self):
        self.first = None
        self.last = None

    def put(self, packet):
        packet.link = None
        if self.first is None:
            self.first = packet
        else:
            self.last.link = packet
        self.last = packet

    def take(self):
        packet = self.first
        if packet is not None:
            self.first = packet.link
        return packet


class Task:
    def __init__(self, system, number, priority):
        self.system = system
        self.number = number
        self.priority = priority
        self.state = WAITING
        self.inbox = Queue()

    def deliver(self, packet):
        self.inbox.put(packet)
        self.state |= READY

    def is_runnable(self):
        return not self.state & HELD and self.state & READY

    def run(self):
        packet = self.inbox.take()
        if packet is None or self.inbox.first is None:
            self.state &= ~READY
        self.handle(packet)


class Idle(Task):
    """Releases one of the devices at each turn, chosen by a shift register."""

    def __init__(self, system, turns):
        Task.__init__(self, system, 0, 0)
        self.turns = turns
        self.register = 1
        self.state = READY

    def run(self):
        self.turns -= 1
        if self.turns == 0:
            self.state = HELD
        elif self.register & 1:
            self.register = (self.register >> 1) ^ 0xD008
            self.system.release(DEVICE_B)
        else:
            self.register >>= 1
            self.system.release(DEVICE_A)


class Worker(Task):
    """Fills packets with letters and sends them to the devices' handlers in turn."""

    def __init__(self, system, number, priority):
        Task.__init__(self, system, number, priority)
        self.letter = 0

    def handle(self, packet):
        if packet is None:
            return
        packet.owner = WORKER
        for i in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[i] = self.letter + 64
        packet.position = 0
        self.system.checksum = (self.system.checksum * 31 + sum(packet.data)) % 1000003
        self.system.send(HANDLER, packet)


class Handler(Task):
    """Gives the data of work packets to the devices, one letter a time."""

    def __init__(self, system, number, priority):
        Task.__init__(self, system, number, priority)
        self.work = Queue()
        self.devices = Queue()

    def handle(self, packet):
        if packet is not None:
            (self.work if packet.kind == 'work' else self.devices).put(packet)
        work = self.work.first
        if work is None:
            return
        if work.position == 4:
            self.work.take()
            self.system.send(WORKER, work)
            return
        device = self.devices.take()
        if device is not None:
            device.data[0] = work.data[work.position]
            work.position += 1
            self.system.send(device.owner, device)


class Device(Task):
    """Holds itself with each letter until the idle task lets it go on."""

    def __init__(self, system, number, priority):
        Task.__init__(self, system, number, priority)
        self.pending = None

    def handle(self, packet):
        if packet is None:
            if self.pending is not None:
                done, self.pending = self.pending, None
                self.system.send(HANDLER, done)
            return
        self.pending = packet
        self.system.held += 1
        self.state |= HELD


class System:
    def __init__(self, turns):
        self.held = 0
        self.sent = 0
        self.checksum = 0
        self.tasks = [Idle(self, turns), Worker(self, WORKER, 10), Handler(self, HANDLER, 20),
                      Device(self, DEVICE_A, 30), Device(self, DEVICE_B, 40)]
        self.by_priority = sorted(self.tasks, key=lambda task: -task.priority)

    def send(self, number, packet):
        self.sent += 1
        self.tasks[number].deliver(packet)

    def release(self, number):
        task = self.tasks[number]
        task.state &= ~HELD
        task.state |= READY

    def run(self):
        while True:
            for task in self.by_priority:
                if task.is_runnable():
                    task.run()
                    break
            else:
                return


def main(size):
    system = System(size)
    for i in range(3):
        system.tasks[WORKER].deliver(Packet('work', WORKER))
    for device in (DEVICE_A, DEVICE_B, DEVICE_A, DEVICE_B):
        system.tasks[HANDLER].deliver(Packet('device', device))
    system.run()
    return [system.sent, system.held, system.checksum]


EXPECTED = {100: [118, 48, 860571], 12000: [14968, 5988, 805575], 80000: [100088, 40036, 144512]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 80000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('scheduler', SIZE, result)
