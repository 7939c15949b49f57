import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit, editKinds } from './edits';
import { piecesOf, seeds } from './seeds';
import { type InputKind, type Target, targets } from './targets';

/** Inputs of each target; S3_LOGJAM_FUZZ_RUNS asks for more, S3_LOGJAM_FUZZ_SEED for others. */
const numRuns = Number(process.env.S3_LOGJAM_FUZZ_RUNS ?? 40);
const seed = Number(process.env.S3_LOGJAM_FUZZ_SEED ?? 20260330);

const editsOf = (kind: InputKind): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom(...editKinds),
    at: fc.nat(),
    length: fc.nat({ max: 0xffff }),
    piece: fc.constantFrom(...piecesOf[kind]),
  });

/** A sample after some edits, or text glued together from pieces. */
const inputOf = (kind: InputKind): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...seeds[kind]),
          fc.array(editsOf(kind), { maxLength: 5 }),
          fc.constantFrom(...seeds[kind]),
        )
        .map(([text, edits, other]) => applyEdits(text, edits, other, 4_000)),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.oneof(fc.constantFrom(...piecesOf[kind]), fc.string({ unit: 'binary', maxLength: 6 })), {
          maxLength: 30,
        })
        .map(pieces => pieces.join('')),
    },
  );

/** Runs a target twice: it must not throw, and tell the same both times. */
function runTwice(target: Target, text: string): void {
  const [first, second] = [target.run(text), target.run(text)];
  assert.equal(JSON.stringify(first), JSON.stringify(second));
}

describe('the door of the core, on hostile input', () => {
  for (const target of targets) {
    it(`${target.name}: no throw, the same twice, spans inside, nothing hidden shown`, () => {
      fc.assert(
        fc.property(inputOf(target.kind), text => runTwice(target, text)),
        { numRuns, seed },
      );
    });
  }
});
