/**
 * What a name alone says of a wider one: `YOLOv8` is a YOLO, `Llama-2-7B` a Llama 2; but `6 degrees of freedom` are no kind
 * of degrees of freedom, and to detect an outlier is no outlier.
 */

/** `ResNet-101`, `SQuAD v1.1`, `WMT'14`, `Hits@10`, `Mixtral-8x7B`, `GPT-4o`. */
const NUMBER = /[\s\-_@/'’(]*(?:(?<!\p{L})v(?:ersion)?[\s.]*|v)?\d+(?:[.:]\d+)*(?:x\d+)?\p{L}?\)?$/iu
/** `PointNet++`, `RRT*`. */
const SIGNS = /\s?(?:\++|\*)$/
/** `BERT-large`, `Gemini 1.5 Pro`, `ViT-B`: the last part of a name. */
const SIZE =
  /^(?:[BLSTHG]|[Bb]ase|[Ll]arge|[Ss]mall|[Tt]iny|[Mm]ini|[Nn]ano|[Mm]edium|[Hh]uge|XX?L|[Ii]nstruct|[Cc]hat|[Tt]urbo|[Pp]ro|[Ff]lash|[Oo]pus|[Ss]onnet|[Hh]aiku)$/

/** With fewer letters a name and a number are most often another name: `TD3`, `F1`, `CO2`. */
const LEAST_LETTERS = 3

/** Names of which this one is a version or size, the closest first: `Llama-2-7B` → `Llama-2`, `Llama`. */
export function withoutVersion(name: string): string[] {
  const stems: string[] = []
  for (let stem = name; ; ) {
    const shorter = withoutSize(stem).replace(SIGNS, '')
    const next = shorter === stem && /\d/.test(stem) ? stem.replace(NUMBER, '') : shorter
    if (next === stem || (next.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return stems
    stems.push(next)
    stem = next
  }
}

function withoutSize(name: string): string {
  const cut = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-'))
  return cut >= 0 && SIZE.test(name.slice(cut + 1)) ? name.slice(0, cut) : name
}

const VERBS = new Set(
  (
    'detect detecting estimate estimating predict predicting improve improving mitigate mitigating reduce reducing ' +
    'guarantee guaranteeing traverse traversing avoid avoiding minimize minimizing maximize maximizing generate generating ' +
    'solve solving handle handling assess assessing evaluate evaluating identify identifying infer inferring enhance ' +
    'enhancing achieve achieving recognize recognizing extract extracting address addressing ensure ensuring'
  ).split(' '),
)

/** Whether these words before a head can make a kind of it: no count alone, and no verb whose object it is. */
export const makesKind = (before: readonly string[]): boolean =>
  !VERBS.has(before[0]?.toLowerCase() ?? '') && !before.every((word) => /^\d+\+?$/.test(word))
