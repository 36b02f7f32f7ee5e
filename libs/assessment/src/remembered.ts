/** A small memory of answers to the same question. It forgets all at once when it is full, so it never grows without end. */
export class Remembered<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  of(key: string, make: () => Value): Value {
    let value = this.values.get(key);
    if (value === undefined) {
      value = make();
      if (this.values.size >= this.most) this.values.clear();
      this.values.set(key, value);
    }
    return value;
  }
}

/** One memory for each owner, gone with it. */
export function memoryOf<Value>(most: number): (owner: object) => Remembered<Value> {
  const memories = new WeakMap<object, Remembered<Value>>();
  return (owner) => {
    let memory = memories.get(owner);
    if (!memory) memories.set(owner, (memory = new Remembered(most)));
    return memory;
  };
}
