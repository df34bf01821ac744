/** A function whose answer for an object is worked out once, and kept as long as the object: many rules ask the same of each entry. */
export function oncePer<Key extends object, Answer>(workOut: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (key) => {
    if (!known.has(key)) known.set(key, workOut(key));
    return known.get(key) as Answer;
  };
}
