// A key as it is printed on the keyboard (按键). Hidden from speech: beside a button it would only repeat the name.
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{keys}</kbd>
    </span>
  );
}
