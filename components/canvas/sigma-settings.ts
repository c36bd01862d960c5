/** How sigma is set: names, hover and picking are ours, so all of its own is off. */

export const SETTINGS = {
  renderLabels: false,
  renderEdgeLabels: false,
  enableEdgeEvents: false,
  minEdgeThickness: 0.9,
  stagePadding: 0,
  zIndex: true,
  minCameraRatio: 0.02,
  zoomingRatio: 1.5,
  doubleClickZoomingDuration: 250,
  zoomDuration: 180,
  tapMoveTolerance: 10,
  allowInvalidContainer: true,
  defaultNodeType: 'shape',
  defaultDrawNodeHover: () => {},
} as const

/** Edges from which on none is drawn while the camera moves, and when it rests those within clusters alone: see paint.ts. */
export const MANY_EDGES = 12_000
