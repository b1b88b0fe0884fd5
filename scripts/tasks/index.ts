/** All tasks of Lotmark; imported by the Hardhat configuration. */
import "./consortium";
import "./custody";
import "./lot";
import "./member";
