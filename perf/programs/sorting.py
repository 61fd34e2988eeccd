# Sorting by hand and by the list's own method: quicksort, heapsort, merge sort, sort with keys. SIZE is the number of items.
import sys


def numbers(count):
    state = 99
    result = []
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        result.append(state >> 4)
    return result


def quicksort(items, low, high):
    while low < high:
        pivot = items[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while items[i] < pivot:
                i += 1
            while items[j] > pivot:
                j -= 1
            if i <= j:
                items[i], items[j] = items[j], items[i]
                i += 1
                j -= 1
        if j - low < high - i:
            quicksort(items, low, j)
            low = i
        else:
            quicksort(items, i, high)
            high = j


def sift_down(heap, at, end):
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and heap[child + 1] > heap[child]:
            child += 1
        if heap[child] <= item:
            break
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item


def heapsort(items):
    n = len(items)
    for at in range(n // 2 - 1, -1, -1):
        sift_down(items, at, n)
    for end in range(n - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift_down(items, 0, end)


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left = merge_sort(items[:middle])
    right = merge_sort(items[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


class Record:
    def __init__(self, number):
        self.number = number
        self.group = number % 10

    def __lt__(self, other):
        return (self.group, self.number) < (other.group, other.number)


def main(size):
    items = numbers(size)
    expected = sorted(items)
    by_quicksort = items[:]
    quicksort(by_quicksort, 0, size - 1)
    by_heapsort = items[:]
    heapsort(by_heapsort)
    assert by_quicksort == by_heapsort == merge_sort(items) == expected
    records = sorted([Record(n) for n in items[:size // 4]])
    by_key = sorted(items, key=lambda n: (n % 100, n), reverse=True)
    floats = sorted([n / 7 for n in items])
    words = sorted([str(n) for n in items])
    checksum = 0
    for record, n, word in zip(records, by_key, words):
        checksum = (checksum * 31 + record.number + n + int(word)) % 1000003
    return [checksum, int(floats[size // 2])]


EXPECTED = {200: [743677, 8619589], 6000: [450232, 9645472], 40000: [329539, 9646473]}
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 40000
if __name__ == '__main__':
    result = main(SIZE)
    assert EXPECTED.get(SIZE, result) == result, result
    print('sorting', SIZE, result)
