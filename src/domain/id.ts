/** Identities of rows: short random text, branded by the thing they name. */
export type Id<E extends string = string> = string & { readonly __of: E };

const ID = /^[A-Za-z0-9._-]{1,64}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}

/** An id known to name that kind of thing. Doors check the text with `isId` before they call it. */
export function idOf<E extends string>(text: string): Id<E> {
  // A brand carries no run-time mark: this is the one place where it is given.
  return text as Id<E>;
}
