touch attack-ran
