import { useMergedRef } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { Palette } from './look.ts';
import { useOverPicture } from './over-picture.ts';
import type { Renderer } from './renderer.ts';
import classes from './Stage.module.css';
import type { SceneNode } from './scene.ts';

const width = 148;
const height = 112;

/** The whole picture in small with a frame where the large one is; shown once one has come nearer. */
export function Minimap({
  renderer,
  palette,
  visible,
}: {
  renderer: Renderer;
  palette: Palette;
  visible: ReadonlySet<string>;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ref = useMergedRef(canvas, useOverPicture());
  useEffect(() => {
    const element = canvas.current!;
    const context = element.getContext('2d')!;
    const camera = renderer.getCamera();
    const draw = () => {
      const { ratio } = camera.getState();
      element.style.opacity = ratio < 0.85 ? '1' : '0';
      if (ratio >= 0.85) return;
      const density = window.devicePixelRatio;
      element.width = width * density;
      element.height = height * density;
      context.scale(density, density);
      context.fillStyle = palette.background;
      context.fillRect(0, 0, width, height);
      // Framed coordinates run from 0 to 1 on the longer side, y upwards.
      const side = Math.min(width, height) - 12;
      const px = (x: number) => width / 2 + (x - 0.5) * side;
      const py = (y: number) => height / 2 - (y - 0.5) * side;
      renderer.getGraph().forEachNode((key: string, node: SceneNode) => {
        const data = visible.has(key) ? renderer.getNodeDisplayData(key) : undefined;
        if (!data) return;
        context.fillStyle = palette.node(key, node);
        const radius = Math.max(0.8, data.size / 6);
        context.fillRect(px(data.x) - radius, py(data.y) - radius, 2 * radius, 2 * radius);
      });
      const { width: w, height: h } = renderer.getDimensions();
      const corner = renderer.viewportToFramedGraph({ x: 0, y: 0 });
      const opposite = renderer.viewportToFramedGraph({ x: w, y: h });
      context.strokeStyle = palette.text;
      context.lineWidth = 1.2;
      const [left, top] = [px(corner.x), py(corner.y)];
      context.strokeRect(left, top, px(opposite.x) - left, py(opposite.y) - top);
    };
    draw();
    camera.on('updated', draw);
    return () => {
      camera.off('updated', draw);
    };
  }, [renderer, palette, visible]);
  return (
    <div aria-hidden="true">
      <canvas ref={ref} className={classes.minimap} style={{ width, height }} />
    </div>
  );
}
