/**
 * Draws edges as thin strips that follow their arc, with an arrow head. The usual program for curves tests every pixel
 * of a box around each curve, which without a fast graphics card takes most of a frame; here only the strip is drawn.
 */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { SceneEdge, SceneNode } from './scene.ts';

/** What the edge reducer gives besides sigma's own. */
export interface ArcData extends EdgeDisplayData {
  /** Height of the control point over the middle of the chord, as a share of the chord's length; left of the way. */
  curvature: number;
  arrow: boolean;
}

/** Parts of the strip: an arc of the explorer is flat enough for these. */
const parts = 8;

const vertexShader = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_thickness;
attribute float a_curvature;
attribute float a_targetSize;
// Along the strip (0-1), across it (-1, 1), and what of the arrow it is: 0 the strip, 1 the base of the head, 2 its tip.
attribute float a_along;
attribute float a_across;
attribute float a_head;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_minThickness;

varying vec4 v_color;
varying float v_distance;
varying float v_half;

const float bias = 255.0 / 254.0;
const float headLength = 4.0;
const float headWidth = 3.0;

vec2 pixels(vec2 position) {
  return ((u_matrix * vec3(position, 1)).xy + 1.0) * u_dimensions / 2.0;
}

void main() {
  vec2 a = pixels(a_source);
  vec2 c = pixels(a_target);
  vec2 chord = c - a;
  vec2 b = (a + c) / 2.0 + vec2(-chord.y, chord.x) * a_curvature;

  float thickness = max(u_minThickness, a_thickness / u_sizeRatio) * u_pixelRatio;
  bool arrow = a_targetSize >= 0.0;
  float radius = arrow ? a_targetSize * u_pixelRatio / u_sizeRatio : 0.0;
  // How far from the target's middle this vertex ends: the strip at the base of the head, the tip at the rim.
  float apart = a_head > 1.5 || !arrow ? radius : radius + thickness * headLength;
  float last = clamp(1.0 - apart / max(2.0 * length(c - b), 0.001), 0.0, 1.0);
  for (int i = 0; i < 2; i++) {
    vec2 at = mix(mix(a, b, last), mix(b, c, last), last);
    last = clamp(1.0 - (1.0 - last) * apart / max(length(c - at), 0.001), 0.0, 1.0);
  }

  float t = a_along * last;
  vec2 point = mix(mix(a, b, t), mix(b, c, t), t);
  vec2 way = mix(b - a, c - b, t);
  vec2 normal = vec2(-way.y, way.x) / max(length(way), 0.001);
  float halfWidth = thickness / 2.0;
  if (a_head > 0.5) {
    v_half = 1000.0;
    v_distance = 0.0;
    if (arrow) point += normal * a_across * halfWidth * headWidth;
  } else {
    v_half = halfWidth;
    v_distance = a_across * halfWidth;
    point += normal * v_distance;
  }
  gl_Position = vec4(point / u_dimensions * 2.0 - 1.0, 0, 1);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const fragmentShader = /*glsl*/ `
precision mediump float;

varying vec4 v_color;
varying float v_distance;
varying float v_half;

uniform float u_feather;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  gl_FragColor = v_color * (1.0 - smoothstep(v_half - u_feather, v_half, abs(v_distance)));
  #endif
}
`;

/** Strip, then head, joined by corners that are there twice. */
function corners(): [along: number, across: number, head: number][] {
  const strip = Array.from({ length: parts + 1 }, (_, i) =>
    [-1, 1].map((side) => [i / parts, side, 0] as const),
  ).flat();
  return [...strip, [1, 1, 0], [1, -1, 1], [1, -1, 1], [1, 1, 1], [1, 0, 2]].map(([along, across, head]) => [
    along!,
    across!,
    head!,
  ]);
}

const uniforms = ['u_matrix', 'u_dimensions', 'u_sizeRatio', 'u_pixelRatio', 'u_minThickness', 'u_feather'] as const;

/** @param resting whether the picture stands still: while it moves nothing is picked, and what picking needs is not drawn */
export function arcProgram(resting: () => boolean): EdgeProgramType<SceneNode, SceneEdge> {
  return class extends EdgeProgram<(typeof uniforms)[number], SceneNode, SceneEdge> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      const constants = corners();
      return {
        VERTICES: constants.length,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLE_STRIP as 5,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_thickness', size: 1, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT },
          { name: 'a_targetSize', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_along', size: 1, type: FLOAT },
          { name: 'a_across', size: 1, type: FLOAT },
          { name: 'a_head', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: constants,
      };
    }

    processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { size, color, curvature, arrow } = data as ArcData;
      const values = [source.x, source.y, target.x, target.y, size, curvature, arrow ? target.size : -1];
      this.array.set(values, start);
      this.array[start + values.length] = floatColor(color);
      this.array[start + values.length + 1] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof uniforms)[number]>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_minThickness, params.minEdgeThickness);
      gl.uniform1f(uniformLocations.u_feather, params.antiAliasingFeather);
    }

    override render(params: RenderParams): void {
      const { pickProgram } = this;
      if (!resting()) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }
  };
}
