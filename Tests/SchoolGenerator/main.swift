print("make-school")
