"""What goes wrong in earnest: full disks, lost files, killed processes, closed terminals; nothing feigned."""
