// Makes a screenshot small: the PNG that a browser writes becomes one of at most 256 colours, which interfaces need.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The pixels of a PNG of 8 bits a channel, without interlacing: { width, height, channels, pixels }. */
function decode(png) {
  let header;
  const data = [];
  for (let at = signature.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IHDR') {
      header = body;
    } else if (kind === 'IDAT') {
      data.push(body);
    }
  }
  const [width, height, channels] = [header.readUInt32BE(0), header.readUInt32BE(4), { 2: 3, 6: 4 }[header[9]]];
  if (header[8] !== 8 || !channels || header[12] !== 0) {
    throw new Error('only PNG files of 8 bits, RGB or RGBA, not interlaced, are read');
  }
  const filtered = inflateSync(Buffer.concat(data));
  const row = width * channels;
  const pixels = Buffer.alloc(height * row);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x < channels ? 0 : pixels[at - channels];
      const up = y === 0 ? 0 : pixels[at - row];
      const corner = x < channels || y === 0 ? 0 : pixels[at - row - channels];
      pixels[at] = filtered[y * (row + 1) + 1 + x] + predict(filter, left, up, corner);
    }
  }
  return { width, height, channels, pixels };
}

/** What a filter of PNG expects of a byte, given those beside it. */
function predict(filter, left, up, corner) {
  if (filter === 4) {
    const [toLeft, toUp, toCorner] = [left, up, corner].map(value => Math.abs(left + up - corner - value));
    return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
  }
  return [0, left, up, (left + up) >> 1][filter];
}

/** Halves the box of colours that is widest, weighed by its pixels, until there are 256: Heckbert's median cut. */
function boxesOf(colours) {
  const measure = box => {
    const spans = [16, 8, 0].map(shift => {
      const values = box.map(([colour]) => (colour >> shift) & 255);
      return Math.max(...values) - Math.min(...values);
    });
    const widest = spans.indexOf(Math.max(...spans));
    const pixels = box.reduce((sum, [, count]) => sum + count, 0);
    return { box, shift: 16 - 8 * widest, pixels, score: spans[widest] * Math.sqrt(pixels) };
  };
  const boxes = [measure(colours)];
  while (boxes.length < 256) {
    boxes.sort((one, other) => other.score - one.score);
    const { box, shift, pixels, score } = boxes[0];
    if (score === 0) {
      break;
    }
    box.sort(([one], [other]) => ((one >> shift) & 255) - ((other >> shift) & 255));
    let [cut, before] = [0, 0];
    while (cut < box.length - 1 && (cut === 0 || before + box[cut][1] <= pixels / 2)) {
      before += box[cut++][1];
    }
    boxes.splice(0, 1, measure(box.slice(0, cut)), measure(box.slice(cut)));
  }
  return boxes.map(({ box }) => box);
}

function chunk(kind, body) {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(kind, 'latin1'), body, Buffer.alloc(4)]);
  whole.writeUInt32BE(body.length, 0);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + body.length)), 8 + body.length);
  return whole;
}

/** The same picture with a palette. Where it has more than 256 colours, each becomes the commonest one like it. */
export function withPalette(png) {
  const { width, height, channels, pixels } = decode(png);
  const colourAt = pixel => pixels.readUIntBE(pixel * channels, 3);
  const counts = new Map();
  for (let pixel = 0; pixel < width * height; pixel++) {
    counts.set(colourAt(pixel), (counts.get(colourAt(pixel)) ?? 0) + 1);
  }
  const boxes = boxesOf([...counts]);
  const palette = Buffer.alloc(boxes.length * 3);
  const indexOf = new Map();
  for (const [index, box] of boxes.entries()) {
    const [commonest] = box.reduce((one, other) => (other[1] > one[1] ? other : one));
    palette.writeUIntBE(commonest, index * 3, 3);
    for (const [colour] of box) {
      indexOf.set(colour, index);
    }
  }
  const rows = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel++) {
    rows[pixel + Math.floor(pixel / width) + 1] = indexOf.get(colourAt(pixel));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const data = chunk('IDAT', deflateSync(rows, { level: 9 }));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    data,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
