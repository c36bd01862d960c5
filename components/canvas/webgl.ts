/** Whether this browser can draw the map at all; asked once, on a canvas of its own. */

let answer: boolean | undefined

export function hasWebGL(): boolean {
  answer ??= ask()
  return answer
}

function ask(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
