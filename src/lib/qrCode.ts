import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** The drawing of a QR code, in modules (the small squares that it is made of). */
export interface QrCode {
  /** Its width and its height, with the empty edge that a scanner needs. */
  size: number;
  /** The dark modules, as the path of an SVG. */
  path: string;
}

/** The standard asks for an edge of four empty modules. */
const quiet = 4;

/**
 * The QR code of a whole address, https://… A stain or a fold may cover 15 per cent of it.
 * @throws Error for an address of more than about 2,300 characters
 */
export function qrCode(address: string): QrCode {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * quiet;
  return { size, path: toSvgPath({ size, get: (x, y) => code.get(x - quiet, y - quiet) }) };
}
