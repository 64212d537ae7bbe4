// Ships to the browser in place of ciphers that no key of the network uses; see leave-out-unused.ts.

/** Stands for what was left out: it exists, and says so when it is used. */
const leftOut = new Proxy(() => undefined, { apply: refuse, get: refuse });

function refuse(): never {
  throw new Error(
    'This cipher was left out of the build, because no key of network.yaml uses it. Build the site again.',
  );
}

/** The names under which the age library imports them. */
export { leftOut as MLKEM768P256, leftOut as MLKEM768X25519, leftOut as p256, leftOut as scrypt };
