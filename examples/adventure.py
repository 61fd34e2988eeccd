"""A small text adventure: rooms and bags are containers that know __contains__ and __iter__.

The player's lines are part of the program, so it plays itself.
"""


class Container:
    def __init__(self, name, *things):
        self.name = name
        self._things = {}
        for thing in things:
            self += thing

    def __iadd__(self, thing):
        self._things[thing.name] = thing
        return self

    def __isub__(self, thing):
        del self._things[thing.name]
        return self

    def __contains__(self, name):
        return name in self._things

    def __getitem__(self, name):
        return self._things[name]

    def __iter__(self):
        return iter(self._things.values())

    def __len__(self):
        return len(self._things)

    def __str__(self):
        return ', '.join(str(thing) for thing in self) or 'nothing'


class Thing:
    def __init__(self, name, fixed=False):
        self.name, self.fixed = name, fixed

    def __str__(self):
        return 'a ' + self.name


class Room(Container):
    def __init__(self, name, *things):
        super().__init__(name, *things)
        self.exits = {}
        self.locked_by = None

    def connect(self, direction, room):
        back = {'north': 'south', 'south': 'north', 'east': 'west', 'west': 'east'}
        self.exits[direction] = room
        room.exits[back[direction]] = self


class GameOver(Exception):
    pass


class Game:
    def __init__(self):
        hall = Room('hall', Thing('lamp'), Thing('clock', fixed=True))
        kitchen = Room('kitchen', Thing('key'), Thing('knife'))
        cellar = Room('cellar', Thing('treasure'))
        hall.connect('east', kitchen)
        hall.connect('south', cellar)
        cellar.locked_by = 'key'
        self.room, self.bag = hall, Container('bag')

    def do_look(self):
        print('You are in the {}. You see {}. Exits: {}.'.format(
            self.room.name, self.room, ', '.join(sorted(self.room.exits))))

    def do_go(self, direction):
        try:
            room = self.room.exits[direction]
        except KeyError as exc:
            print('There is no way', exc.args[0] + '.')
            return
        if room.locked_by is not None and room.locked_by not in self.bag:
            print('The {} is locked.'.format(room.name))
            return
        self.room = room
        self.do_look()

    def do_take(self, name):
        if name not in self.room:
            print('There is no {} here.'.format(name))
        elif self.room[name].fixed:
            print('The {} does not move.'.format(name))
        else:
            thing = self.room[name]
            self.room -= thing
            self.bag += thing
            print('Taken.')
            if name == 'treasure':
                raise GameOver('You have won, with {} things in your bag: {}.'.format(len(self.bag), self.bag))

    def do_bag(self):
        print('You carry {}.'.format(self.bag))

    def play(self, lines):
        for number, line in enumerate(lines, 1):
            print('>', line)
            verb, *rest = line.split()
            method = getattr(self, 'do_' + verb, None)
            if method is None:
                print('I do not know how to', verb + '.')
                continue
            try:
                method(*rest)
            except TypeError:
                print('I do not understand that.')
            except GameOver as over:
                print(over)
                return number
        return None


SCRIPT = """look
take clock
take lamp
sing
go north
go south
go east
take key
take
bag
go west
go south
take treasure
look"""

print('moves:', Game().play(SCRIPT.splitlines()))
