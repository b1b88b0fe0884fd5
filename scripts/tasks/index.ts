/** All tasks of Lotmark; imported by the Hardhat configuration. */
import "./consortium";
import "./lot";
import "./member";
