import { CliError } from '../cli-error.ts'
import type { Output } from './world.ts'

/**
 * Writes text and waits until the stream has taken it. A reader that has gone away (`| head`) is no error;
 * any other failure throws a CliError (exit 3), so that a full disk never ends in success.
 */
export function print(stream: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => {
      stream.off('error', done)
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code
      if (!error || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') resolve()
      else
        reject(
          new CliError(
            `Cannot write the output: ${code === 'ENOSPC' ? 'the disk is full' : (code ?? error.message)}.`,
            3,
          ),
        )
    }
    stream.once('error', done)
    stream.write(text, done)
  })
}
