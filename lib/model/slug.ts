/**
 * Stable ids from names. Two writings of one name give one slug; names that differ only in a sign that matters
 * (C, C++, C#) stay apart.
 */

const SIGNS: Record<string, string> = {
  '+': '-plus',
  '#': '-sharp',
  '*': '-star',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}

/** Nearly all keys: what the rest of `slug` would leave as it is. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/

/**
 * Lower-case words joined by hyphens: `Multi-Objective RL` → `multi-objective-rl`, `A*` → `a-star`, `C++` → `c-plus-plus`.
 * Letters of other scripts are kept. A name without any letter or digit gives a hash of its characters.
 */
export function slug(name: string): string {
  if (PLAIN.test(name)) return name.replaceAll(' ', '-')
  const spelled = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[+#*α-ω]/gu, (sign) => SIGNS[sign] ?? sign)
  const words = spelled.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return words || `sign-${hash(name)}`
}

/** 8 hexadecimal digits of FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). Not for secrets. */
export function hash(text: string): string {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i)
    h = Math.imul(h, 0x01000193)
  }
  return (h >>> 0).toString(16).padStart(8, '0')
}

/** Of an id that was given a number because another had it, that other. */
export const withoutNumber = (id: string): string => id.replace(/-\d+$/, '')
