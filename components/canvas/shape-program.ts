/**
 * A sigma node program that draws all five shapes in one call, sharp at any size, each with an edge in the colour of the
 * sheet so that nodes which overlap stay apart. Shapes are signed distances (after Inigo Quilez,
 * https://iquilezles.org/articles/distfunctions2d/), in units of the node's radius.
 */
import type { NodeProgramType } from 'sigma/rendering'
import { NodeProgram } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'

/** Read at every frame, so that a change of theme needs no new program. */
export interface ShapeStyle {
  /** Colour of the edge around each node, 0 to 1 per channel. */
  border: readonly [number, number, number]
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  float pixel = u_sizeRatio / a_size;
  float room = 1.25 + 2.0 * pixel;
  v_point = a_corner * room;
  v_pixel = pixel;
  v_shape = a_shape;
  gl_Position = vec4((u_matrix * vec3(a_position + v_point * radius, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;
uniform float u_pixelRatio;
uniform vec3 u_border;
float polygon(vec2 p) {
  if (v_shape < 2.5) return (p.x / 0.86 + abs(p.y) - 1.0) * 0.652;
  if (v_shape < 3.5) return max(p.x, abs(p.y)) - 0.8;
  return max(-0.72 - p.y, (p.x * 1.67 + (p.y - 0.95) * 0.95) * 0.5205);
}
void main(void) {
  vec2 p = vec2(abs(v_point.x), v_point.y);
  float solid = v_shape < 1.5 ? length(p) - 0.95 : polygon(p);
  #ifdef PICKING_MODE
  gl_FragColor = solid < v_pixel ? v_color : vec4(0.0);
  #else
  float soft = v_pixel / u_pixelRatio;
  float inside = v_shape > 0.5 && v_shape < 1.5 ? max(solid, min(0.5, 0.95 - 1.6 * v_pixel) - length(p)) : solid;
  float cover = clamp(0.5 - (solid - 1.1 * v_pixel) / soft, 0.0, 1.0);
  float fill = clamp(0.5 - inside / soft, 0.0, 1.0);
  gl_FragColor = vec4(mix(u_border, v_color.rgb, fill) * cover, cover) * v_color.a;
  #endif
}
`

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_border'] as const
type Uniform = (typeof UNIFORMS)[number]
type ProgramParts = Parameters<NodeProgram<Uniform>['setUniforms']>[1]

export function createShapeProgram(style: ShapeStyle): NodeProgramType {
  return class ShapeProgram extends NodeProgram<Uniform> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [-1, 1],
          [1, -1],
          [1, 1],
        ],
      }
    }

    processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & { shape?: number }) {
      const { array } = this
      array[start] = data.x
      array[start + 1] = data.y
      array[start + 2] = data.size
      array[start + 3] = data.shape ?? 0
      array[start + 4] = floatColor(data.color)
      array[start + 5] = nodeIndex
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramParts) {
      gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix)
      gl.uniform1f(at.u_sizeRatio ?? null, params.sizeRatio)
      gl.uniform1f(at.u_correctionRatio ?? null, params.correctionRatio)
      gl.uniform1f(at.u_pixelRatio ?? null, params.pixelRatio)
      gl.uniform3f(at.u_border ?? null, ...style.border)
    }
  }
}
