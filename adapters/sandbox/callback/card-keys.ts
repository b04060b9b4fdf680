import { z } from "zod";
import type { PlatformCard } from "../store/post.js";

const Keyed = z.object({ key: z.string() });
const Shape = z.object({
  button_list: z.array(z.unknown()).catch([]),
  submit_button: z.unknown().optional(),
  action_menu: z.object({ action_list: z.array(z.unknown()) }).catch({ action_list: [] }),
});

/** Every key a press on this card can bring; `menu` for those behind its "more". Buttons that open a page bring none. */
export function keysOf(card: PlatformCard): { readonly key: string; readonly menu: boolean }[] {
  const { button_list, submit_button, action_menu } = Shape.parse(card);
  const buttons = [...button_list.filter((button) => !opensPage(button)), submit_button];
  return [...keyed(buttons, false), ...keyed(action_menu.action_list, true)];
}

function keyed(items: readonly unknown[], menu: boolean): { key: string; menu: boolean }[] {
  return items.flatMap((item) => {
    const { data } = Keyed.safeParse(item);
    return data === undefined ? [] : [{ key: data.key, menu }];
  });
}

function opensPage(button: unknown): boolean {
  return z.object({ type: z.literal(1) }).safeParse(button).success;
}
