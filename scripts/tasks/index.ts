/** All tasks of Lotmark; imported by the Hardhat configuration. */
import "./brand";
import "./consortium";
import "./custody";
import "./lot";
import "./member";
import "./product";
import "./recall";

import "./command";
