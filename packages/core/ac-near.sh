for n in refused-further refused chinese english dates typos; do npx tsx ac-look.ts $n; done
