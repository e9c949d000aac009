#include "cli/run.hpp"

int main(int argc, char** argv) { return budgetlint::run(argc, argv); }
