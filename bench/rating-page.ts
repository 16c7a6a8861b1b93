/**
 * Measures the rating page side by side with peers: other ways to make such a form, and a floor of
 * hand-written HTML. The page is the built one, on the embedded backend with the demo region; the peers
 * visit all targets in turn on an emulated slow 4G connection with a processor slowed down 4 times, and
 * print medians and ratios. Without a folder of peers only our own page is measured.
 */
import { benchFirstAnswer } from './first-answer.ts'
import { LEFT_OUT, runPeers } from './peers.ts'
import { withProduct, type Options } from './product.ts'

const FIRST = 'input[name="role"]'
const QUESTIONS = 'input[name="pair-0"]'
const NEXT = 'button[name="next"]'

/** @param options.peers the folder with the peers. */
export async function benchRatingPage({ peers, runs, only }: Options): Promise<void> {
  await withProduct(async (address) => {
    const page = `${address}/beoordeel/beek`
    if (peers === undefined) {
      await benchFirstAnswer(
        [
          { name: 'ours', url: page, control: FIRST },
          { name: 'ours-questions', url: page, control: QUESTIONS, before: NEXT },
        ],
        Number(runs),
      )
      return console.log(LEFT_OUT)
    }
    await runPeers(peers, [
      // Our server compresses by itself, and answers no page of another address.
      ...['--part', 'forms', '--page', 'A', '--runs', runs, '--no-proxy'],
      ...(only === undefined ? [] : ['--only', only]),
      // As an entrepreneur finds it behind the QR code; and the first page with questions.
      ...['--target', `ours=${page}`, '--selector', FIRST],
      ...['--target', `ours-questions=${page}`, '--selector', QUESTIONS],
      ...['--before', '', '--before', NEXT],
    ])
  })
}
