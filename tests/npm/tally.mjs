// Counts checks and prints one line a fault.
let checks = 0;
let faults = 0;

export const expect = (holds, text) => {
  checks += 1;
  if (holds) return;
  faults += 1;
  console.log(`fault: ${text}`);
};

// Ends the program: exit status 1 when there was a fault.
export const finish = (what) => {
  console.log(`${checks} checks ${what}, ${faults} faults`);
  process.exit(faults === 0 ? 0 : 1);
};
